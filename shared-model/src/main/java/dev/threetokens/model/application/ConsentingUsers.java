package dev.threetokens.model.application;

import java.util.List;

/** The {@code data} of {@code GET /v1.1/applications/{aid}/users}. */
public record ConsentingUsers(List<ConsentingUser> users) {
    public ConsentingUsers {
        users = List.copyOf(users);
    }
}
