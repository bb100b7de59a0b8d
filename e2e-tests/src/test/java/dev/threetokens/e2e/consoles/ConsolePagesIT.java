package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.threetokens.e2e.support.NeedsBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of both consoles, wide and narrow, light and dark: nothing sticks out, axe-core finds nothing (labels,
 * contrast, landmarks, names), and the browser does not complain. Leaves pictures in {@code target/console-pages}.
 */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesIT {
    private static final Path PICTURES = Path.of("target", "console-pages");
    private static final int WIDE = 1100;
    private static final int NARROW = 420;
    private static final int HEIGHT = 800;

    /** 4.5 : 1 for text, 3 : 1 for large text (WCAG 2.2, 1.4.3). */
    private static final String CONTRAST = "color-contrast";

    /** WCAG 2.2 AA, contrast included, and what axe-core knows beyond. */
    private static final List<String> ALL_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Visitors visitors;

    ConsolePagesIT(Consoles consoles) {
        visitors = new Visitors(consoles);
    }

    @AfterAll
    void leave() {
        visitors.close();
    }

    static Stream<Scene> scenes() {
        return Stream.of(UserScenes.all(), DashboardScenes.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aPageFitsIsReadableAndHasNames(Scene scene) {
        var visitor = visitors.of(scene.who());
        scene.way().accept(visitor);
        var page = visitor.page();

        fits(page, NARROW, ColorScheme.DARK);
        fits(page, NARROW, ColorScheme.LIGHT);
        picture(page, scene.name() + "-narrow");
        fits(page, WIDE, ColorScheme.DARK);
        picture(page, scene.name() + "-dark");
        meets(page, axe -> axe.withRules(List.of(CONTRAST)));
        fits(page, WIDE, ColorScheme.LIGHT);
        picture(page, scene.name() + "-light");
        meets(page, axe -> axe.withTags(ALL_RULES));
        assertThat(page.locator("h1").count()).as("main headings").isEqualTo(1);
        visitor.complainsOfNothing();
    }

    private static void fits(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page at " + width)
                .isLessThanOrEqualTo((Integer) page.evaluate("document.documentElement.clientWidth"));
    }

    private static void picture(Page page, String name) {
        var file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Legacy mode opens no second page. The script comes in by the debugger: no policy has to be switched off. */
    private static void meets(Page page, UnaryOperator<AxeBuilder> rules) {
        var failures = new AxeRunOptions();
        failures.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(failures);
        var results = rules.apply(axe).analyze();
        assertThat(results.getViolations().stream().map(ConsolePagesIT::told)).isEmpty();
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream().map(node -> node.getHtml()).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + where;
    }
}
