package dev.threetokens.cloud.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.store.Emptied;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each caller called, over any transport. A user counts in each application by itself, and each kind of call by
 * itself.
 */
@Singleton
public class RateLimits {
    private final RateConfig config;
    private final Clock clock;
    private final Map<CallKind, Cache<Actor, Usage>> usages = new EnumMap<>(CallKind.class);

    RateLimits(RateConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        for (var kind : CallKind.values()) {
            usages.put(kind, Caffeine.newBuilder().maximumSize(config.counted()).build());
        }
    }

    /** Counts a call that shows its limits whether they are enforced or not. */
    public Standing count(Caller caller, CallKind kind) {
        var actor = Actor.of(caller);
        return usages.get(kind)
                .get(actor, unseen -> new Usage())
                .call(TimeUnit.MILLISECONDS.toSeconds(clock.millis()), limit(actor, kind), config.enforced());
    }

    /**
     * Counts a call where nothing is shown: only if it could be refused.
     *
     * @throws RateExceededException if the caller called too often
     */
    public void require(Caller caller, CallKind kind) {
        if (config.enforced()) {
            mustBeWithin(caller, count(caller, kind));
        }
    }

    /** @throws RateExceededException if the call was one too many */
    public void mustBeWithin(Caller caller, Standing standing) {
        if (standing.verdict() != Standing.Verdict.WITHIN) {
            throw RateExceededException.of(Actor.of(caller), standing);
        }
    }

    void forget(@Observes Emptied event) {
        usages.values().forEach(Cache::invalidateAll);
    }

    private Rate limit(Actor actor, CallKind kind) {
        boolean application = actor.kind() == Actor.Kind.APPLICATION;
        return switch (kind) {
            case GET, POST, PUT, DELETE -> application ? config.restOfApplication() : config.rest();
            case MESSAGE -> application ? config.messagesOfApplication() : config.messages();
            case FRAME -> application ? config.framesOfApplication() : config.frames();
            case MQTT -> config.mqtt();
        };
    }
}
