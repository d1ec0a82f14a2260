package org.touchstone.web.serving;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import org.touchstone.web.faces.RouteTable;

/**
 * Writes a member's page within one transaction, and sends it when that has ended. A page asks many use cases; each in
 * a transaction of its own would take a connection and give it back as often. Nobody's slow line holds a connection,
 * and a page that fails half-way has not begun to be sent.
 */
public class MembersPages extends HttpFilter {

    @Inject
    private transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        var written = new Captured(response);
        begin();
        try {
            chain.doFilter(request, written);
        } finally {
            end();
        }
        if (!written.refused()) {
            byte[] bytes = written.bytes();
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** Whether a member reads a page: acts have transactions of their own, and readers' pages are kept. */
    private static boolean isPage(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || request.getUserPrincipal() == null) {
            return false;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return RouteTable.TOUCHSTONE.find(path)
                .filter(found -> found.page().world() == RouteTable.World.MEMBERS).isPresent();
    }

    private void begin() throws ServletException {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException impossible) {
            throw new ServletException(impossible);
        }
    }

    /** What a page found missing or forbidden has marked the transaction: then there is nothing to keep of it. */
    private void end() throws ServletException {
        try {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException failed) {
            throw new ServletException(failed);
        }
    }
}
