package dev.threetokens.testing.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.testing.http.Json;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * Who and what is in the cloud at its start and after each reset: the file that the cloud reads, as it was when this module
 * was built. Bob has granted Homeglow what it asks for; nobody else has granted anything.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Seed(List<SeededUser> users, List<SeededApplication> applications, List<SeededDevice> devices) {
    private static final String FILE = "demo-world.json";
    private static final String HOMEGLOW = "Homeglow";

    public Seed {
        users = List.copyOf(users);
        applications = List.copyOf(applications);
        devices = List.copyOf(devices);
    }

    public static Seed ofTheDemo() {
        return Json.read(Objects.requireNonNull(Seed.class.getResourceAsStream(FILE)), Seed.class);
    }

    /** @throws NoSuchElementException if nobody has this name */
    public SeededUser user(String name) {
        return named(users, SeededUser::name, name);
    }

    /** @throws NoSuchElementException if no application has this name */
    public SeededApplication application(String name) {
        return named(applications, SeededApplication::name, name);
    }

    /** @throws NoSuchElementException if no device has this name */
    public SeededDevice device(String name) {
        return named(devices, SeededDevice::name, name);
    }

    /** The user app that the helpers for tokens stand for. It may read and write lights and thermostats. */
    public SeededApplication homeglow() {
        return application(HOMEGLOW);
    }

    private static <T> T named(List<T> all, Function<T, String> nameOf, String name) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the seed has no " + name));
    }
}
