package dev.threetokens.cloud.oauth.authorize;

import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns an {@link AuthorizationRefusedException} into its redirect. */
@Provider
public final class AuthorizationErrors implements ExceptionMapper<AuthorizationRefusedException> {
    @Override
    public Response toResponse(AuthorizationRefusedException error) {
        return Pages.see(error.location()).build();
    }
}
