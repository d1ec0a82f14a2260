package org.touchstone.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Says a refusal on the page whose form was refused, beside its field, with everything typed still there. What cannot
 * be mended on the page, and whatever happens while a page is only read, goes on to the page of failures.
 */
public class FacesRefusals extends ExceptionHandlerWrapper {

    /** Puts the handler in its place. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesRefusals(getWrapped().getExceptionHandler());
        }
    }

    private FacesRefusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.getExternalContext().getRequestMap().containsKey(RequestDispatcher.ERROR_STATUS_CODE)) {
            // the page of failures fails itself: left to the filter that has a plainer one
            super.handle();
            return;
        }
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            Throwable thrown = queued.next().getContext().getException();
            Failure failure = Failure.of(thrown);
            if (mendable(context, failure)) {
                say(context, failure);
            } else {
                passOn(context, failure, thrown);
            }
            queued.remove();
        }
    }

    private static boolean mendable(FacesContext context, Failure failure) {
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && (failure.status() == 409 || failure.status() == 422);
    }

    private static void say(FacesContext context, Failure failure) {
        context.addMessage(failure.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, failure.sentence(), ""));
        context.getExternalContext().getRequestMap().put(Failure.ATTRIBUTE, failure);
        context.getExternalContext().setResponseStatus(failure.status());
        context.renderResponse();
    }

    /** Not thrown on: the server would write every thrown thing into its log once more. */
    private static void passOn(FacesContext context, Failure failure, Throwable thrown) {
        ExternalContext external = context.getExternalContext();
        Failure told = failure.status() < 500 ? failure
                : failure.asIncident(Failures.incident((HttpServletRequest) external.getRequest(), thrown));
        if (!external.isResponseCommitted()) {
            external.getRequestMap().put(Failure.ATTRIBUTE, told);
            try {
                external.responseSendError(told.status(), null);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        context.responseComplete();
    }
}
