package dev.threetokens.e2e.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.threetokens.e2e.browser.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser, driven by Playwright; the installed one, nothing is downloaded. */
public final class Chromium implements Browser {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double MILLIS = 10_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final Page page;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = newPage();
    }

    public static Chromium start(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A page with cookies of its own, as another person's browser. Closed with its context. */
    public Page newPage() {
        var other = browser.newContext(new NewContextOptions().setViewportSize(1100, 800))
                .newPage();
        other.setDefaultTimeout(MILLIS);
        return other;
    }

    @Override
    public void open(URI address) {
        page.navigate(address.toString());
    }

    @Override
    public URI address() {
        return URI.create(page.url());
    }

    @Override
    public String title() {
        return page.locator("h1").first().innerText();
    }

    @Override
    public boolean shows(String css) {
        return page.locator(css).count() > 0;
    }

    @Override
    public List<String> texts(String css) {
        return page.locator(css).allInnerTexts();
    }

    @Override
    public void fill(String css, String value) {
        page.locator(css).fill(value);
    }

    @Override
    public void press(String css) {
        page.locator(css).first().click();
        page.waitForLoadState();
    }

    /** The id of the element that has the focus. */
    public String focus() {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    /** @param key as DOM names it, such as {@code Tab} */
    public void key(String key) {
        page.keyboard().press(key);
    }

    /** Waits until the page has such an element. */
    public void await(String css) {
        page.locator(css).waitFor();
    }

    /** Types into what has the focus. */
    public void type(String text) {
        page.keyboard().type(text);
    }

    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
