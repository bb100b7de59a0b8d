package dev.threetokens.server.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;

/**
 * Refuses what a browser was made to send by a page of another origin. A client that is no browser sends neither
 * header and passes: there is no login here that it could abuse.
 */
@Provider
@SameOrigin
final class SameOriginFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        boolean foreignSite = Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site"))
                .filter(site -> !"same-origin".equals(site))
                .isPresent();
        boolean foreignOrigin = Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(origin -> !origin.equals(ownOrigin(request.getUriInfo().getBaseUri())))
                .isPresent();
        if (foreignSite || foreignOrigin) {
            throw Refusal.forbidden("web/other-origin", "Only this server's own page may ask for this.");
        }
    }

    private static String ownOrigin(URI base) {
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
