package dev.threetokens.e2e.consoles;

import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import java.util.List;

/** The pages of the user console, with those on the way in. */
final class UserScenes {
    private static final String NOBODY = "";
    private static final String ALICE = "alice";
    private static final String NEW_HERE = "fieldsense";
    private static final DemoWorld WORLD = DemoWorld.read(Repository.here());
    private static final String DEVICE =
            "/my/devices/" + WORLD.device("Living room").id();
    private static final String LIGHT = "/my/add-device/" + WORLD.type("com.hearthlight.light");

    private UserScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("landing", NOBODY, "/"),
                Scene.at("sign-in", NOBODY, "/signin"),
                new Scene("sign-in-wrong", NOBODY, visitor -> visitor.signIn(ALICE, "wrong")),
                Scene.at("sign-up", NOBODY, "/signup"),
                new Scene(
                        "sign-up-wrong",
                        NOBODY,
                        visitor -> visitor.open("/signup").press("Make the account")),
                Scene.at("forgot-password", NOBODY, "/forgot-password"),
                Scene.at("resend-activation", NOBODY, "/resend-activation"),
                Scene.at("activated", NOBODY, "/done/activated"),
                Scene.at("devices", ALICE, "/my"),
                new Scene("devices-details", ALICE, UserScenes::details),
                Scene.at("devices-none", NEW_HERE, "/my"),
                Scene.at("add-device", ALICE, "/my/add-device"),
                Scene.at("add-device-nothing", ALICE, "/my/add-device?name=zeppelin"),
                Scene.at("add-device-name", ALICE, LIGHT),
                new Scene("add-device-wrong", ALICE, UserScenes::tooShortName),
                Scene.at("register-device", ALICE, "/my/register-device"),
                new Scene("register-device-wrong", ALICE, UserScenes::wrongPin),
                Scene.at("rename-device", ALICE, DEVICE + "/rename"),
                Scene.at("delete-device", ALICE, DEVICE + "/delete"),
                Scene.at("revoke-token", ALICE, DEVICE + "/revoke-token"),
                Scene.at("replace-token", ALICE, DEVICE + "/generate-token"),
                new Scene("new-token", ALICE, UserScenes::newToken),
                Scene.at("applications", ALICE, "/my/applications"),
                Scene.at("applications-none", NEW_HERE, "/my/applications"),
                Scene.at("withdraw", ALICE, "/my/applications/" + WORLD.homeglow() + "/withdraw"),
                Scene.at("access-log", ALICE, "/my/access-log"),
                Scene.at("access-log-refused", ALICE, "/my/access-log?refused=true"),
                Scene.at("access-log-none", NEW_HERE, "/my/access-log"),
                Scene.at("account", ALICE, "/my/account"),
                new Scene(
                        "account-changed",
                        ALICE,
                        visitor -> visitor.open("/my/account").press("Change the name")),
                new Scene(
                        "account-wrong",
                        ALICE,
                        visitor -> visitor.open("/my/account").press("Change the password")),
                Scene.at("sign-out-everywhere", ALICE, "/my/account/sign-out-everywhere"),
                Scene.at("delete-account", ALICE, "/my/account/delete"),
                Scene.at("limited-input", ALICE, "/go"),
                Scene.at(
                        "not-hers",
                        ALICE,
                        "/my/devices/" + WORLD.device("Desk lamp").id() + "/rename"));
    }

    private static void details(Visitor visitor) {
        visitor.open("/my");
        visitor.card("Living room").locator("summary").click();
    }

    private static void tooShortName(Visitor visitor) {
        visitor.open(LIGHT);
        visitor.fill("Name of the device", "Abc");
        visitor.press("Add device");
    }

    private static void wrongPin(Visitor visitor) {
        visitor.open("/my/register-device");
        visitor.fill("PIN", "AAAAAAAA");
        visitor.fill("Name of the new device", "Hall lamp");
        visitor.press("Register");
    }

    private static void newToken(Visitor visitor) {
        visitor.open("/my/devices/" + WORLD.device("Garden in Seattle").id() + "/generate-token");
        visitor.press("Replace token");
    }
}
