package dev.threetokens.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.testing.seed.Seed;
import dev.threetokens.testing.seed.SeededDevice;
import dev.threetokens.testing.seed.SeededUser;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SeedTest {
    private final Seed seed = Seed.ofTheDemo();

    @Test
    void thePeopleOfTheDemoAndTheirDevicesAreInIt() {
        assertThat(seed.users()).extracting(SeededUser::name).contains("alice", "bob", "carol");
        assertThat(seed.devices())
                .filteredOn(device -> device.owner().equals("bob"))
                .extracting(SeededDevice::name)
                .containsExactly("Desk lamp", "Roof in New York");
        assertThat(seed.homeglow().name()).isEqualTo("Homeglow");
    }

    @Test
    void aNameThatIsNotInItIsNamed() {
        assertThatThrownBy(() -> seed.user("dave"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("dave");
    }
}
