package dev.threetokens.server.cloud;

import dev.threetokens.model.envelope.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list that the cloud gives page by page.
 *
 * @param items as many as were wanted
 * @param total how many the cloud has
 */
public record Listing<T>(List<T> items, int total) {
    /** The most that the cloud puts on one page. */
    public static final int PAGE = 100;

    public Listing {
        items = List.copyOf(items);
    }

    /** How many were left out. */
    public int leftOut() {
        return Math.max(0, total - items.size());
    }

    /** Asks for one page. */
    interface PageSource<D> {
        Page<D> page(int offset, int count);
    }

    static <T, D> Listing<T> read(int limit, PageSource<D> source, Function<D, List<T>> items) {
        var all = new ArrayList<T>();
        int total = limit;
        while (all.size() < Math.min(limit, total)) {
            Page<D> page = source.page(all.size(), Math.min(PAGE, limit - all.size()));
            if (page.data() == null) {
                throw CloudProblem.rubbish();
            }
            total = page.total();
            List<T> here = items.apply(page.data());
            if (here.isEmpty()) {
                break;
            }
            all.addAll(here);
        }
        return new Listing<>(all.subList(0, Math.min(limit, all.size())), total);
    }
}
