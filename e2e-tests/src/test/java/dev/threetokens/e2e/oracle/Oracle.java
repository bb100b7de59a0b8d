package dev.threetokens.e2e.oracle;

import dev.threetokens.e2e.oracle.Principal.Application;
import dev.threetokens.e2e.oracle.Principal.Device;
import dev.threetokens.e2e.oracle.Principal.UserIn;
import dev.threetokens.e2e.oracle.Thing.NewDevice;
import dev.threetokens.e2e.oracle.Thing.OfApplication;
import dev.threetokens.e2e.oracle.Thing.OfDevice;
import dev.threetokens.e2e.oracle.Thing.OfType;
import dev.threetokens.e2e.oracle.Thing.OfUser;

/** Says what the cloud must answer. */
public final class Oracle {
    private Oracle() {}

    /** Whether this principal may do this to that. What does not exist nobody may. */
    public static boolean allows(Principal who, Deed deed, Thing what, Facts facts) {
        return answer(who, deed, what, facts) == 200;
    }

    /** 200, or 401 for who is nobody, 404 for what is not there, 403 for what is not allowed. */
    public static int answer(Principal who, Deed deed, Thing what, Facts facts) {
        if (who instanceof Principal.Nobody) {
            return 401;
        }
        if (!exists(what, facts)) {
            return 404;
        }
        return mayEver(who, deed, what, facts) && isWithinGrant(who, deed, what, facts) ? 200 : 403;
    }

    private static boolean exists(Thing what, Facts facts) {
        if (what instanceof OfDevice one) {
            return facts.devices().containsKey(one.device());
        }
        if (what instanceof OfUser one) {
            return facts.users().contains(one.user());
        }
        if (what instanceof OfType one) {
            return facts.types().containsKey(one.type());
        }
        if (what instanceof NewDevice one) {
            return facts.users().contains(one.user()) && facts.types().containsKey(one.type());
        }
        return !(what instanceof OfApplication one) || facts.applications().containsKey(one.application());
    }

    /** What a token of this kind could reach if everything were granted. */
    private static boolean mayEver(Principal who, Deed deed, Thing what, Facts facts) {
        if (who instanceof UserIn user) {
            return ofUser(user, deed, what, facts);
        }
        if (who instanceof Application application) {
            return ofApplication(application, deed, what, facts);
        }
        return who instanceof Device device && ofDevice(device, deed, what, facts);
    }

    /** "User tokens can only access data of the user who signed in." */
    private static boolean ofUser(UserIn who, Deed deed, Thing what, Facts facts) {
        if (deed.users() == Deed.Users.NEVER) {
            return false;
        }
        if (what instanceof OfDevice one) {
            boolean owns = facts.devices().get(one.device()).owner().equals(who.user());
            return owns || isGuest(who.user(), deed, one.device(), facts);
        }
        if (what instanceof OfUser one) {
            return one.user().equals(who.user());
        }
        if (what instanceof NewDevice one) {
            return one.user().equals(who.user()) && isOpenTo(one.user(), one.type(), facts);
        }
        if (what instanceof OfApplication one) {
            var developer = facts.applications().get(one.application()).developer();
            return one.application().equals(who.application()) || developer.equals(who.user());
        }
        return !(what instanceof OfType one) || isOpenTo(who.user(), one.type(), facts);
    }

    private static boolean isGuest(String user, Deed deed, String device, Facts facts) {
        return switch (deed.users()) {
            case OWNER_OR_INVITED -> facts.isSharedWith(device, user);
            case OWNER_OR_ASKED -> facts.isOfferedTo(device, user);
            case OWNER, NEVER -> false;
        };
    }

    /** "Application tokens reach all users who granted the application, and no others." */
    private static boolean ofApplication(Application who, Deed deed, Thing what, Facts facts) {
        if (deed.apps() == Deed.Apps.NEVER) {
            return false;
        }
        if (what instanceof OfApplication one) {
            return one.application().equals(who.application());
        }
        if (what instanceof OfType one) {
            return isOpenTo(facts.applications().get(who.application()).developer(), one.type(), facts);
        }
        return !(what instanceof NewDevice one) || isOpenTo(one.user(), one.type(), facts);
    }

    /** "A device token reaches its own device, no other device and no user." */
    private static boolean ofDevice(Device who, Deed deed, Thing what, Facts facts) {
        if (deed.devices() == Deed.Devices.NEVER) {
            return false;
        }
        var itself = facts.devices().get(who.device());
        if (what instanceof OfDevice one) {
            var other = facts.devices().get(one.device());
            boolean sibling = deed.devices() == Deed.Devices.ITSELF_OR_SIBLING
                    && other.owner().equals(itself.owner());
            return one.device().equals(who.device()) || sibling;
        }
        return !(what instanceof OfType one) || one.type().equals(itself.type());
    }

    private static boolean isOpenTo(String user, String type, Facts facts) {
        var found = facts.types().get(type);
        return found.published() || found.owner().equals(user);
    }

    /** Grant and scope bind applications, on their own behalf and on a user's; a device needs neither. */
    private static boolean isWithinGrant(Principal who, Deed deed, Thing what, Facts facts) {
        if (who instanceof UserIn user) {
            return deed.rights().stream()
                    .allMatch(right -> isNotOfAnyUser(what)
                            || user.scope().contains(right)
                                    && lets(user.user(), user.application(), deed, what, right, facts));
        }
        if (who instanceof Application application) {
            return deed.rights().stream()
                    .allMatch(right -> isNotOfAnyUser(what)
                            || application.scope().contains(right)
                                    && lets(ownerOf(what, facts), application.application(), deed, what, right, facts));
        }
        return true;
    }

    private static boolean isNotOfAnyUser(Thing what) {
        return what instanceof OfType || what instanceof OfApplication || what instanceof Thing.Whatever;
    }

    private static String ownerOf(Thing what, Facts facts) {
        if (what instanceof OfDevice one) {
            return facts.devices().get(one.device()).owner();
        }
        return what instanceof OfUser one ? one.user() : ((NewDevice) what).user();
    }

    /** Lists and streams of a user take any grant; each device in them is decided by itself. */
    private static boolean lets(String user, String application, Deed deed, Thing what, Right right, Facts facts) {
        if (deed == Deed.READ_SELF) {
            return facts.lets(user, application, Permission.PROFILE, right);
        }
        if (what instanceof OfDevice one) {
            return facts.lets(
                    user, application, facts.devices().get(one.device()).type(), right);
        }
        if (what instanceof NewDevice one) {
            return facts.lets(user, application, one.type(), right);
        }
        return facts.hasGrant(user, application);
    }
}
