package nl.impactkaart.portal.access;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a script in the page asks for a part of it. */
public final class Part {

    private Part() {}

    /** Who goes back in the browser gets the whole page, although the script asks for it. */
    public static boolean isWanted(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
