package dev.threetokens.cloud.accounts.self;

/** What was done to the account, as the next page says it. */
enum Done {
    NAME("Your name is changed."),
    EMAIL("A mail is on its way to the new address. Your account uses it as soon as you open the link there."),
    PASSWORD("Your password is changed. You were signed out in all other browsers; applications stay signed in.");

    private final String text;

    Done(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
