package dev.threetokens.cloud.control;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that are to fail, bounded. The one that was asked for first is used up first. Thread-safe. */
@Singleton
class FailurePlan {
    static final int MOST = 100;

    private final List<PlannedFailure> planned = new ArrayList<>();

    /** @return whether there was room */
    synchronized boolean add(PlannedFailure failure) {
        return planned.size() < MOST && planned.add(failure);
    }

    /** How this call fails, if it is to; one time less is left then. */
    synchronized Optional<Failure> take(String method, String path) {
        for (int i = 0; i < planned.size(); i++) {
            var one = planned.get(i);
            if (one.concerns(method, path)) {
                use(i, one);
                return Optional.of(one.failure());
            }
        }
        return Optional.empty();
    }

    synchronized List<PlannedFailure> left() {
        return List.copyOf(planned);
    }

    synchronized void clear() {
        planned.clear();
    }

    private void use(int place, PlannedFailure one) {
        planned.remove(place);
        one.usedOnce().ifPresent(rest -> planned.add(place, rest));
    }
}
