package org.touchstone.web.signin;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Spares the server the question who somebody is who brings no cookie: readers, who are most of those who come. Whoever
 * brings one is recognised as ever (Jakarta Authentication 3.0).
 */
@WebListener
public class StrangersPassBy implements ServletContextListener {

    private static final String LAYER = "HttpServlet";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        ServletContext context = event.getServletContext();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        AuthConfigProvider known = factory == null ? null : factory.getConfigProvider(LAYER, application, null);
        if (factory != null && known != null) {
            factory.registerConfigProvider(new Provider(known), LAYER, application, "Touchstone");
        }
    }

    private static boolean stranger(MessageInfo message) {
        return message.getRequestMessage() instanceof HttpServletRequest request
                && request.getHeader("Cookie") == null;
    }

    private record Provider(AuthConfigProvider known) implements AuthConfigProvider {

        @Override
        public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler)
                throws AuthException {
            return known.getClientAuthConfig(layer, application, handler);
        }

        @Override
        public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler)
                throws AuthException {
            return new Config(known.getServerAuthConfig(layer, application, handler));
        }

        @Override
        public void refresh() {
            known.refresh();
        }
    }

    private record Config(ServerAuthConfig known) implements ServerAuthConfig {

        @Override
        public ServerAuthContext getAuthContext(String contextId, Subject service, Map<String, Object> properties)
                throws AuthException {
            return new Context(known.getAuthContext(contextId, service, properties));
        }

        @Override
        public String getMessageLayer() {
            return known.getMessageLayer();
        }

        @Override
        public String getAppContext() {
            return known.getAppContext();
        }

        @Override
        public String getAuthContextID(MessageInfo message) {
            return known.getAuthContextID(message);
        }

        @Override
        public void refresh() {
            known.refresh();
        }

        @Override
        public boolean isProtected() {
            return known.isProtected();
        }
    }

    private record Context(ServerAuthContext known) implements ServerAuthContext {

        @Override
        public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
            return stranger(message) ? AuthStatus.SUCCESS : known.validateRequest(message, client, service);
        }

        @Override
        public AuthStatus secureResponse(MessageInfo message, Subject service) throws AuthException {
            return stranger(message) ? AuthStatus.SEND_SUCCESS : known.secureResponse(message, service);
        }

        @Override
        public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
            known.cleanSubject(message, subject);
        }
    }
}
