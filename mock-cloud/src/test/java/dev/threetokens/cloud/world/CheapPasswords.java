package dev.threetokens.cloud.world;

import dev.threetokens.cloud.secrets.Passwords;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passwords at the least cost of BCrypt, as tests sign users in by the hundred. It notes each run. */
@Alternative
@Priority(1)
@Singleton
public class CheapPasswords extends Passwords {
    private static final int LEAST_COST = 4;
    private static final int VERSION_AND_COST = "$2b$04$".length();

    private final List<String> runs = new CopyOnWriteArrayList<>();

    CheapPasswords() {
        super(LEAST_COST);
    }

    /** Version and cost of each hash that was verified while something was done. */
    public List<String> runsOf(Runnable something) {
        runs.clear();
        something.run();
        return List.copyOf(runs);
    }

    @Override
    protected boolean verify(String password, String hash) {
        runs.add(hash.substring(0, VERSION_AND_COST));
        return super.verify(password, hash);
    }
}
