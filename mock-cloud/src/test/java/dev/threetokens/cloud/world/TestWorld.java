package dev.threetokens.cloud.world;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.ClientSecret;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.ManifestPolicy;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes users, applications, device types and devices of a test's own, so that tests do not meet in the seed. */
@Singleton
public class TestWorld {
    private static final Manifest LAMP = new Manifest(
            Map.of(
                    "state", Manifest.Field.of(FieldType.Boolean, "", "on or off"),
                    "temp", Manifest.Field.of(FieldType.Double, "°C", "of the lamp")),
            Map.of(
                    "setOn", new Manifest.ActionSpec("on", Map.of()),
                    "dim",
                            new Manifest.ActionSpec(
                                    "dim", Map.of("level", Manifest.Field.of(FieldType.Integer, "%", "0 to 100")))));

    private final Users users;
    private final Applications applications;
    private final Grants grants;
    private final DeviceTypes types;
    private final Devices devices;
    private final DeviceTokens deviceTokens;
    private final TokenFamilies families;
    private final TokenIssuer issuer;
    private final Clock clock;
    private final Shares shares;
    private final ShareRows shareRows;

    TestWorld(
            Users users,
            Applications applications,
            Grants grants,
            DeviceTypes types,
            Devices devices,
            DeviceTokens deviceTokens,
            TokenFamilies families,
            TokenIssuer issuer,
            Clock clock,
            Shares shares,
            ShareRows shareRows) {
        this.users = users;
        this.applications = applications;
        this.grants = grants;
        this.types = types;
        this.devices = devices;
        this.deviceTokens = deviceTokens;
        this.families = families;
        this.issuer = issuer;
        this.clock = clock;
        this.shares = shares;
        this.shareRows = shareRows;
    }

    /** The address that a user of this world has. */
    public static String emailOf(UserId user) {
        return user + "@example.org";
    }

    /** Invites a user to a device. */
    public ShareId invite(DeviceId device, UserId user) {
        return shares.add(stored(device), emailOf(user));
    }

    /** Shares a device with a user, who accepts at once. */
    public ShareId share(DeviceId device, UserId user) {
        var id = invite(device, user);
        shares.answer(shareRows.find(id).orElseThrow(), user, true);
        return id;
    }

    public UserId user() {
        var id = new UserId(Secrets.random128());
        users.register(id, "u" + id, emailOf(id), "A User", "a-password-of-" + id);
        return id;
    }

    public DeviceTypeId lampType(UserId owner, boolean published, String... tags) {
        var id = new DeviceTypeId("dt" + Secrets.random128());
        types.register(
                new StoredDeviceType(
                        id,
                        owner,
                        "Lamp " + id,
                        "test." + id,
                        "",
                        new Tags(List.of(tags)),
                        published,
                        1,
                        clock.millis()),
                LAMP);
        return id;
    }

    public DeviceId device(UserId owner, DeviceTypeId type) {
        var id = new DeviceId(Secrets.random128());
        devices.add(new StoredDevice(
                id, owner, type, "A lamp", 1, ManifestPolicy.LATEST, Map.of(), clock.millis(), Optional.empty()));
        return id;
    }

    /** An application of a developer of its own, with both methods and no secret that anybody knows. */
    public ClientId application(String permissions) {
        var id = new ClientId(Secrets.random128());
        applications.register(new Application(
                id,
                user(),
                "An application",
                "",
                List.of("http://127.0.0.1/callback"),
                Set.of(Method.AUTHORIZATION_CODE_PKCE, Method.CLIENT_CREDENTIALS),
                Permissions.parse(permissions),
                ClientSecret.first(Secrets.random256())));
        return id;
    }

    private StoredDevice stored(DeviceId device) {
        return devices.find(device).orElseThrow();
    }

    public void grant(UserId user, ClientId client, String permissions) {
        grants.give(user, client, Permissions.parse(permissions));
    }

    public void withdraw(UserId user, ClientId client) {
        grants.givenBy(user).stream()
                .filter(grant -> grant.client().equals(client))
                .forEach(grants::withdraw);
    }

    public String userToken(UserId user, ClientId client) {
        var family = families.start(user, client, Scope.READ_WRITE, false);
        return issuer.forUser(user, client, Scope.READ_WRITE, family).value();
    }

    public String applicationToken(ClientId client) {
        return issuer.forApplication(
                        client, applications.find(client).orElseThrow().secret().version(), Scope.READ_WRITE)
                .value();
    }

    public String deviceToken(DeviceId device) {
        return deviceTokens.replace(stored(device)).value();
    }

    public void revokeDeviceToken(DeviceId device) {
        deviceTokens.revoke(stored(device));
    }
}
