package dev.threetokens.cloud.rest;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorBody.FieldError;
import java.util.List;

/** A REST request that is answered with an error. Made by the named helpers, mapped once. */
final class RestException extends RuntimeException {
    private final int status;
    private final ErrorBody body;

    private RestException(int status, ErrorBody body) {
        super(body.message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }

    static RestException notFound() {
        return new RestException(404, ErrorBody.of(404, "Not Found"));
    }

    static RestException noSuchDeviceType() {
        return new RestException(404, ErrorBody.of(1101, "Device type does not exist."));
    }

    static RestException noSuchUser() {
        return new RestException(404, ErrorBody.of(1201, "User does not exist."));
    }

    /** Something is wrong with one field of the body or one parameter of the query. */
    static RestException invalid(String field, String sentence) {
        return new RestException(
                400,
                new ErrorBody(4001, "Validation Error", null, List.of(new FieldError(field, List.of(sentence))), null));
    }
}
