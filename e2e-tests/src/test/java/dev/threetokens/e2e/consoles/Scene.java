package dev.threetokens.e2e.consoles;

import java.util.function.Consumer;

/**
 * A page to look at.
 *
 * @param who the seeded user who is signed in; empty if nobody is
 * @param way how she comes there
 */
record Scene(String name, String who, Consumer<Visitor> way) {
    static Scene at(String name, String who, String path) {
        return new Scene(name, who, visitor -> visitor.open(path));
    }

    @Override
    public String toString() {
        return name;
    }
}
