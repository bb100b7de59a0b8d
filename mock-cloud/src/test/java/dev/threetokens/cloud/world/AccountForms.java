package dev.threetokens.cloud.world;

import dev.threetokens.cloud.secrets.Secrets;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Fills in the account pages for people that a test makes up. */
@Singleton
public class AccountForms {
    public static final String PASSWORD = "correct lamp battery staple";

    private final Mailbox mailbox;

    AccountForms(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Somebody who has no account yet. */
    public record Person(String name, String email) {
        public static Person anew() {
            var name = "p" + Secrets.random128().substring(0, 12);
            return new Person(name, name + "@example.org");
        }
    }

    public static Map<String, String> signUpOf(Person person, Map<String, String> changes) {
        var fields = new HashMap<String, String>();
        fields.put("username", person.name());
        fields.put("fullname", "A Person");
        fields.put("email", person.email());
        fields.put("password", PASSWORD);
        fields.put("repeated", PASSWORD);
        fields.putAll(changes);
        return fields;
    }

    public static Page signUp(Browser browser, Person person, Map<String, String> changes) {
        return browser.submit(browser.get("/signup").form("form"), signUpOf(person, changes));
    }

    public static Page signUp(Person person) {
        return signUp(new Browser(), person, Map.of());
    }

    /** Signs up and activates. */
    public Person newcomer() {
        var person = Person.anew();
        signUp(person);
        follow(new Browser(), mailbox.newest(person.email(), 1).link());
        return person;
    }

    /** Opens a mailed link and presses its button. */
    public static Page follow(Browser browser, String link) {
        return browser.submit(browser.get(link).form("form"));
    }

    public static Page signIn(Browser browser, String name, String password) {
        return browser.submit(
                browser.get("/signin").form("form[action=/signin]"), Map.of("username", name, "password", password));
    }

    /** Asks for a mail on one of the pages that take a user name or an e-mail address. */
    public static Page ask(String page, String nameOrEmail) {
        var browser = new Browser();
        return browser.submit(browser.get(page).form("form"), Map.of("username", nameOrEmail));
    }
}
