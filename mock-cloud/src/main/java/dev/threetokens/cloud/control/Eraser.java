package dev.threetokens.cloud.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deletes all that the cloud has learnt. What it is stays: its signing keys, and up to where its roll-ups are complete. */
@ApplicationScoped
class Eraser {
    private final Jdbi jdbi;

    @Inject
    Eraser(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return the newest version of a client secret that any application had; 0 if there was none */
    @Transactional
    int erase() {
        return jdbi.withHandle(Eraser::erase);
    }

    private static int erase(Handle db) {
        int newest = db.createQuery("select coalesce(max(secret_version), 0) from applications")
                .mapTo(Integer.class)
                .one();
        // Everything else belongs to a user, whatever the number of steps in between.
        db.execute("delete from users");
        db.execute("delete from ended_application_tokens");
        return newest;
    }
}
