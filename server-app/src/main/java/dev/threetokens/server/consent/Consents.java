package dev.threetokens.server.consent;

import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.server.analysis.Aggregates;
import dev.threetokens.server.analysis.AnalysisRules;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.live.LiveConnector;
import dev.threetokens.server.live.LiveListener;
import dev.threetokens.server.live.LiveStream;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The users who consent now. A user who leaves is forgotten at once: stream, devices, analysis. Thread-safe. */
@Singleton
public final class Consents {
    private static final Logger LOG = Logger.getLogger(Consents.class);

    private final LiveConnector live;
    private final AnalysisRules rules;
    private final Aggregates aggregates;
    private final ConcurrentHashMap<UserId, Entry> users = new ConcurrentHashMap<>();
    private volatile int leftOut;

    private record Entry(ConsentedUser user, LiveStream stream) {}

    Consents(LiveConnector live, AnalysisRules rules, Aggregates aggregates) {
        this.live = live;
        this.rules = rules;
        this.aggregates = aggregates;
    }

    /** Everybody who consents, by id. */
    public List<ConsentedUser> all() {
        return users.values().stream()
                .map(Entry::user)
                .sorted(Comparator.comparing(ConsentedUser::id))
                .toList();
    }

    public Optional<ConsentedUser> find(UserId id) {
        return Optional.ofNullable(users.get(id)).map(Entry::user);
    }

    /** Whether the live stream of a user is open now. */
    public boolean streaming(UserId id) {
        return Optional.ofNullable(users.get(id))
                .filter(entry -> entry.stream().open())
                .isPresent();
    }

    /** How many more consent than the limit lets in. */
    public int leftOut() {
        return leftOut;
    }

    /** Takes over the cloud's list: those who are new are let in, those who are missing leave. */
    void update(Collection<ConsentingUser> now, int notListed) {
        Set<UserId> ids = now.stream().map(ConsentingUser::id).collect(Collectors.toSet());
        users.keySet().stream().filter(id -> !ids.contains(id)).forEach(id -> leave(id, "is no longer listed"));
        now.forEach(user -> users.computeIfAbsent(user.id(), id -> enter(user)));
        leftOut = notListed;
    }

    private Entry enter(ConsentingUser consent) {
        LOG.infof("user %s consents", consent.id());
        ConsentedUser user = new ConsentedUser(consent, rules);
        return new Entry(user, live.start(user.id(), new Ear(user)));
    }

    /** Forgets a user. */
    void leave(UserId id, String why) {
        users.computeIfPresent(id, (same, entry) -> {
            entry.stream().close();
            aggregates.leave(entry.user().analysis(), System.currentTimeMillis());
            LOG.infof("user %s left the analysis: %s", id, why);
            return null;
        });
    }

    @PreDestroy
    void closeStreams() {
        users.values().forEach(entry -> entry.stream().close());
    }

    /** Hears one user's stream. */
    private final class Ear implements LiveListener {
        private final ConsentedUser user;

        private Ear(ConsentedUser user) {
            this.user = user;
        }

        @Override
        public void onMessage(NormalizedMessage message) {
            user.analysis().acceptLive(message, System.currentTimeMillis());
        }

        @Override
        public void onConsentLost(CloudProblem problem) {
            leave(user.id(), problem.getMessage());
        }
    }
}
