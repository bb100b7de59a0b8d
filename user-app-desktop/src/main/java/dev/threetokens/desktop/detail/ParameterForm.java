package dev.threetokens.desktop.detail;

import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One parameter of an Action, with the value the user set. Used on the user interface's thread. */
public final class ParameterForm {
    /** How it is asked for. */
    public enum Kind {
        /** 0 to 100. */
        PERCENT,
        WHOLE_NUMBER,
        NUMBER,
        SWITCH,
        /** One of the words that its description quotes. */
        CHOICE,
        TEXT
    }

    private static final Pattern QUOTED = Pattern.compile("[\"'`“‘]([A-Za-z0-9_-]{1,32})[\"'`”’]");

    private final String name;
    private final Manifest.Field field;
    private final List<String> choices;
    private final Kind kind;
    private final ObjectProperty<Object> value;
    private boolean touched;

    ParameterForm(String name, Manifest.Field field) {
        this.name = name;
        this.field = field;
        this.choices = QUOTED.matcher(field.description())
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(1, word.length() - 1))
                .distinct()
                .toList();
        this.kind = kind();
        this.value = new SimpleObjectProperty<>(start());
    }

    private Kind kind() {
        return switch (field.type()) {
            case Boolean -> Kind.SWITCH;
            case Integer -> field.unit().equals("%") ? Kind.PERCENT : Kind.WHOLE_NUMBER;
            case Double -> field.unit().equals("%") ? Kind.PERCENT : Kind.NUMBER;
            case String -> choices.size() > 1 ? Kind.CHOICE : Kind.TEXT;
        };
    }

    private Object start() {
        return switch (kind) {
            case PERCENT, WHOLE_NUMBER -> number(50);
            case NUMBER -> field.unit().equals("°C") ? 20.0 : 0.0;
            case SWITCH -> Boolean.FALSE;
            case CHOICE -> choices.get(0);
            case TEXT -> "";
        };
    }

    private Object number(double given) {
        return field.type() == FieldType.Integer ? (Object) (int) Math.round(given) : (Object) given;
    }

    /** Starts from what the device reports, until the user sets something else. */
    void suggest(Object reported) {
        var fits = value.get() instanceof Number
                ? reported instanceof Number
                : reported.getClass() == value.get().getClass();
        if (!touched && fits) {
            value.set(reported instanceof Number number ? number(number.doubleValue()) : reported);
        }
    }

    /** The user set it. A whole number is rounded. */
    public void set(Object chosen) {
        touched = true;
        value.set(chosen instanceof Number number ? number(number.doubleValue()) : chosen);
    }

    /** The Action was sent: follow the device again. */
    void release() {
        touched = false;
    }

    public String name() {
        return name;
    }

    /** Such as {@code Brightness (%)}. */
    public String label() {
        var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return field.unit().isEmpty() ? capital : capital + " (" + field.unit() + ")";
    }

    public String unit() {
        return field.unit();
    }

    public Kind asked() {
        return kind;
    }

    public List<String> choices() {
        return choices;
    }

    public ObjectProperty<Object> value() {
        return value;
    }
}
