package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.threetokens.e2e.support.NeedsBrowser;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which REST can be read and tried: Swagger UI, under a policy that lets nothing else run. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class RestPageIT {
    private static final Path PICTURES = Path.of("target", "console-pages");

    private final Consoles consoles;
    private final Visitor visitor;

    RestPageIT(Consoles consoles) {
        this.consoles = consoles;
        this.visitor = consoles.visitor();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void aTokenThatIsPastedOpensWhatItReaches() {
        visitor.open("/").follow("REST");
        picture("rest");
        var self = operation("GET", "/v1.1/users/self");
        assertThat(answer(self)).isEqualTo("401");

        authorize(consoles.inHomeglow("alice").token().value());

        assertThat(answer(self)).isEqualTo("200");
        assertThat(self.locator(".live-responses-table").innerText()).contains("alice@example.org");
        self.scrollIntoViewIfNeeded();
        picture("rest-tried");
        assertThat(visitor.page().locator(".errors-wrapper").count())
                .as("faults in the document")
                .isZero();
        visitor.complainsOfNothing();
    }

    @Test
    void theTokenIsForgottenWithThePage() {
        visitor.open("/q/swagger-ui");
        authorize(consoles.inHomeglow("alice").token().value());

        visitor.open("/q/swagger-ui");

        assertThat(answer(operation("GET", "/v1.1/users/self"))).isEqualTo("401");
        assertThat((String) visitor.page().evaluate("JSON.stringify(localStorage)"))
                .isEqualTo("{}");
    }

    private void authorize(String token) {
        var page = visitor.page();
        page.locator(".auth-wrapper .authorize").first().click();
        page.locator("#auth-bearer-value").fill(token);
        picture("rest-authorize");
        var device = page.locator(".modal-ux .auth-container").filter(new Locator.FilterOptions().setHasText("bearer"));
        device.locator("button.authorize").click();
        page.locator(".modal-ux .btn-done").first().click();
    }

    private Locator operation(String method, String path) {
        var operation = visitor.page()
                .locator(".opblock-" + method.toLowerCase(Locale.ROOT))
                .filter(new Locator.FilterOptions().setHas(visitor.page().locator("[data-path='" + path + "']")));
        operation.locator(".opblock-summary-control").first().click();
        return operation;
    }

    /** The status that the cloud answers to a new request. */
    private String answer(Locator operation) {
        operation.locator("button.execute").click();
        var page = visitor.page();
        page.waitForCondition(() -> operation.locator(".loading-container").count() == 0
                && operation
                                .locator(".live-responses-table .response-col_status")
                                .count()
                        > 0);
        return operation
                .locator(".live-responses-table tbody .response-col_status")
                .first()
                .innerText()
                .split("\\s")[0];
    }

    private void picture(String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
