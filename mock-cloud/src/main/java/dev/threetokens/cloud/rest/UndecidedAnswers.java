package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.model.error.ErrorEnvelope;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.jboss.logging.Logger;

/** A route that answers without having asked for a decision is broken: its answer is kept back. */
@Provider
@Authenticated
class UndecidedAnswers implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(UndecidedAnswers.class);
    private static final int INTERNAL = 500;

    private final Requester requester;

    UndecidedAnswers(Requester requester) {
        this.requester = requester;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Family.SUCCESSFUL || requester.hasAsked()) {
            return;
        }
        LOG.errorf(
                "%s %s would have answered without a decision",
                request.getMethod(), request.getUriInfo().getPath());
        response.setStatus(INTERNAL);
        response.setEntity(
                new ErrorEnvelope(ErrorBodies.internal()), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }
}
