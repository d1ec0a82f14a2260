package org.touchstone.web.serving;

import jakarta.servlet.http.HttpServlet;

/**
 * The servlet of addresses that the filters answer, each of them. For an address without a servlet the server looks for
 * a folder of that name before it asks any filter, and makes an exception with its whole stack when there is none: a
 * twentieth of all that a kept page costs.
 */
public class NeverReached extends HttpServlet {
}
