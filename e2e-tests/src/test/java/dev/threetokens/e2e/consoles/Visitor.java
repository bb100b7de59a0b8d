package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser, who finds things by what they are called, as a screen reader does. */
final class Visitor implements AutoCloseable {
    private static final String BY_ITS_OWN_STATUS = "Failed to load resource: the server responded with a status of 4";

    /** A browser follows autofocus some time after the page is loaded, and not at all to a part of a page. */
    private static final String CURSOR_IS_SET =
            "location.hash !== '' || !document.querySelector('[autofocus]') || document.activeElement !== document.body";

    private final Page page;
    private final URI cloud;
    private final List<String> complaints = new ArrayList<>();
    private int loads;

    Visitor(Page page, URI cloud) {
        this.page = page;
        this.cloud = cloud;
        page.onConsoleMessage(message -> complain(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onLoad(loaded -> loads++);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        return openLink(cloud + path);
    }

    /** A whole address, as a mail or an application has it. */
    Visitor openLink(String address) {
        loading(() -> page.navigate(address));
        return this;
    }

    void reload() {
        loading(page::reload);
    }

    URI cloud() {
        return cloud;
    }

    void signIn(String name, String password) {
        open("/signin");
        signInHere(name, password);
    }

    /** On the page that asks for the password. */
    void signInHere(String name, String password) {
        fill("User name or e-mail address", name);
        fill("Password", password);
        press("Sign in");
    }

    /** Invites somebody to a device of the visitor's own. */
    void share(String device, String address) {
        open("/my").card(device).locator("summary").click();
        press("Share " + device);
        fill("E-mail address", address);
        press("Invite");
    }

    String title() {
        return page.locator("h1").innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    /** Presses a button and waits for the page behind it. */
    void press(String button) {
        loading(button(button)::click);
    }

    void follow(String link) {
        var named = new Page.GetByRoleOptions().setName(link).setExact(true);
        loading(page.getByRole(AriaRole.LINK, named)::click);
    }

    /** Does something that leads to a page, and waits for that page, with the cursor where the page wants it. */
    void loading(Runnable doing) {
        int before = loads;
        doing.run();
        page.waitForCondition(() -> loads > before);
        page.waitForCondition(() -> (boolean) page.evaluate(CURSOR_IS_SET));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    boolean hasButton(String name) {
        return button(name).count() > 0;
    }

    /** The item of a list that has this heading. */
    Locator card(String heading) {
        var title = new Page.GetByRoleOptions().setName(heading).setExact(true);
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, title)));
    }

    List<String> headings() {
        return page.locator("main li.card h3").allInnerTexts();
    }

    /** The section of the page with this heading. */
    Locator section(String heading) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    List<String> texts(String css) {
        return page.locator(css).allInnerTexts();
    }

    /** What the console says it has done. */
    String notice() {
        return page.locator("#notice p").first().innerText();
    }

    /** The text of the page, for what must not be there. */
    String text() {
        return page.locator("body").innerText();
    }

    /** What is said about a field that was filled in wrongly, as it is tied to that field. */
    String problemOf(String label) {
        var ids = field(label).getAttribute("aria-describedby");
        var problem = Pattern.compile(" ")
                .splitAsStream(ids == null ? "" : ids)
                .filter(id -> id.endsWith("-error") || id.endsWith("-problem"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no problem is tied to " + label));
        return page.locator("[id='" + problem + "']").innerText();
    }

    /** That the browser had nothing to complain of: no error, no resource that the Content-Security-Policy forbids. */
    void complainsOfNothing() {
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    /** Also looks whether the browser complained. */
    @Override
    public void close() {
        page.context().close();
        complainsOfNothing();
    }

    /** The browser notes each page with an error status, which some pages have by intention. */
    private void complain(String line) {
        boolean isHintOnAPageOfOthers = line.startsWith("verbose") && path().startsWith("/q/");
        if (!line.contains(BY_ITS_OWN_STATUS) && !isHintOnAPageOfOthers) {
            complaints.add(line);
        }
    }
}
