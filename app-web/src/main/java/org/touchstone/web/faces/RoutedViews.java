package org.touchstone.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** Keeps the reader's address in forms and links, where Faces would put the name of the view. */
public class RoutedViews extends ViewHandlerWrapper {

    public RoutedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> attributes = context.getExternalContext().getRequestMap();
        Object asked = attributes.get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean same = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        if (asked != null && same) {
            Object query = attributes.get(RequestDispatcher.FORWARD_QUERY_STRING);
            return query == null ? asked.toString() : asked + "?" + query;
        }
        return RouteTable.TOUCHSTONE.addressOf(viewId)
                .map(address -> context.getExternalContext().getRequestContextPath() + address)
                .orElseGet(() -> super.getActionURL(context, viewId));
    }
}
