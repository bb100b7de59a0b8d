package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who has no mouse. Wherever the keys lead, it has to be seen. */
final class Keyboard {
    private static final String FORWARD = "Tab";
    private static final String BACK = "Shift+Tab";
    private static final int MOST_STOPS = 120;

    private final Visitor visitor;
    private final Page page;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Presses a key that leads to another page. */
    void leaveBy(String key) {
        visitor.loading(() -> press(key));
    }

    /** Goes on from stop to stop to what has this name, and leaves the page by Enter. */
    void follow(String name) {
        goTo(name);
        leaveBy("Enter");
    }

    void goTo(String name) {
        go(FORWARD, name);
    }

    void goBackTo(String name) {
        go(BACK, name);
    }

    private void go(String key, String name) {
        var passed = new ArrayList<String>();
        for (int tries = 0; tries < MOST_STOPS; tries++) {
            press(key);
            if (here().place() < 0) {
                continue;
            }
            var called = page.locator("*:focus").ariaSnapshot();
            if (called.contains("\"" + name + "\"") || called.endsWith(": " + name)) {
                return;
            }
            passed.add(called.lines().findFirst().orElse(""));
        }
        throw new AssertionError("the keyboard does not lead to " + name + ", only to " + passed);
    }

    /** All stops in the order of the key, until the first comes again. */
    private List<Stop> roundBy(String key) {
        var stops = new ArrayList<Stop>();
        for (int tries = 0; tries < MOST_STOPS; tries++) {
            press(key);
            var stop = here();
            if (stop.place() >= 0
                    && !stops.isEmpty()
                    && stop.place() == stops.get(0).place()) {
                return stops;
            }
            if (stop.place() >= 0) {
                stops.add(stop);
            }
        }
        throw new AssertionError("the keyboard does not come round: " + stops);
    }

    List<Stop> forward() {
        return roundBy(FORWARD);
    }

    List<Stop> back() {
        return roundBy(BACK);
    }

    private Stop here() {
        var stop = Stop.of((Map<?, ?>) page.evaluate(Stop.SCRIPT));
        if (stop.place() >= 0) {
            assertThat(stop.seen()).as("the focus is seen on %s", stop.html()).isTrue();
        }
        return stop;
    }
}
