package dev.threetokens.cloud.pages;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns a {@link PageException} into the error page. */
@Provider
public final class PageErrors implements ExceptionMapper<PageException> {
    @Override
    public Response toResponse(PageException error) {
        return Pages.answer(error.status(), new ErrorPage(error.title(), error.getMessage()))
                .build();
    }
}
