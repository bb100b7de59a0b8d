package dev.threetokens.cloud.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/**
 * What decisions stand on, remembered after it was read until any right changes (docs/adr/0011). An answer is kept under
 * the number of changes that had been committed before it was read; so one that was being read while a right changed is
 * never given afterwards. What is not there is asked for each time.
 *
 * @param <K> a value
 * @param <V> immutable
 */
public final class Remembered<K, V> {
    private final RightsChanges changes;
    private final Cache<Question<K>, V> answers;

    /** @param limit of answers; the least used are forgotten first */
    public Remembered(RightsChanges changes, int limit) {
        this.changes = changes;
        this.answers = Caffeine.newBuilder().maximumSize(limit).build();
    }

    /** @param read asks the database, outside of any transaction that changes the answer */
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        var question = new Question<>(changes.count(), key);
        return Optional.ofNullable(
                answers.get(question, asked -> read.apply(asked.key).orElse(null)));
    }

    private record Question<K>(long changesBefore, K key) {}
}
