package dev.threetokens.e2e.consoles;

import java.util.List;
import java.util.Map;

/**
 * Where the focus is.
 *
 * @param html the beginning of the element
 * @param place in the order of the document, from 0; -1 if nothing has the focus
 * @param places how many elements of the page can have the focus
 * @param seen whether it can be seen that this element has the focus
 */
record Stop(String html, int place, int places, boolean seen, double top, double left, double bottom) {
    /** Reads the focused element. An outline of 2 px, inside the window, counts as seen (WCAG 2.2, 2.4.7, 2.4.11). */
    static final String SCRIPT = """
            () => {
              const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
              const all = [...document.querySelectorAll(focusable)]
                  .filter(one => one.tabIndex >= 0 && one.checkVisibility());
              const here = document.activeElement;
              const style = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inside = box.width > 1 && box.height > 1 && box.left >= 0 && box.right <= innerWidth
                  && box.bottom > 0 && box.top < innerHeight;
              return {html: here.outerHTML.slice(0, 120), place: all.indexOf(here), places: all.length, seen: outlined && inside,
                  box: [box.top + scrollY, box.left, box.bottom + scrollY].map(Math.round)};
            }
            """;

    static Stop of(Map<?, ?> read) {
        var box = (List<?>) read.get("box");
        return new Stop(
                (String) read.get("html"),
                number(read.get("place")),
                number(read.get("places")),
                (Boolean) read.get("seen"),
                number(box.get(0)),
                number(box.get(1)),
                number(box.get(2)));
    }

    /** Whether a reader comes to the other one later: it is below, or to the right in the same row. */
    boolean isReadBefore(Stop other) {
        return other.top >= bottom || (other.bottom > top && other.left >= left);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
