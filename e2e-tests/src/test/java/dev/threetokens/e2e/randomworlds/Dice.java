package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Right;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Throws what happens next and what is asked then. The same seed throws the same. */
final class Dice {
    private static final int MOST_DEVICES = 8;
    private static final List<Set<Right>> SCOPES =
            List.of(Right.BOTH, Right.BOTH, Set.of(Right.READ), Set.of(Right.WRITE));

    private final Random random;
    private int names;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    Step step(Life life) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> addOrDelete(life);
            case 2, 3 -> new Step.NewDeviceToken(name("t"), device(life));
            case 4 -> new Step.EndDeviceToken(device(life));
            case 5, 6, 7, 8 -> new Step.SignIn(name("t"), one(Life.USERS), one(Life.APPLICATIONS), one(SCOPES));
            case 9 -> new Step.Withdraw(one(Life.USERS), one(Life.APPLICATIONS));
            case 10 -> new Step.AskForToken(name("t"), one(Life.APPLICATIONS), one(SCOPES));
            case 11 -> new Step.RevokeToken(label(life));
            case 12 -> new Step.DeleteDevice(device(life));
            case 13 -> new Step.AskFor(one(Life.APPLICATIONS), permissions());
            case 14, 15 -> new Sharing.Invite(device(life), one(Life.USERS));
            default -> sharing(life);
        };
    }

    Check check(Life life) {
        return random.nextInt(5) == 0
                ? new Check.OfList(label(life), one(Life.USERS), one(List.of(Check.Whose.values())))
                : new Check.OfDevice(label(life), one(List.of(Probe.values())), device(life));
    }

    /** The label of a token, ended ones too. */
    String label(Life life) {
        return oneOr("no token yet", List.copyOf(life.tokens().keySet()));
    }

    /** The name of a device, or of one that is not there. */
    String device(Life life) {
        return random.nextInt(20) == 0
                ? "nobody's"
                : oneOr(
                        "none yet",
                        life.facts().devices().keySet().stream().sorted().toList());
    }

    <T> Optional<T> oneOf(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(one(list));
    }

    private Step addOrDelete(Life life) {
        return life.facts().devices().size() < MOST_DEVICES
                ? new Step.AddDevice(name("d"), one(Life.USERS), one(Life.TYPES))
                : new Step.DeleteDevice(device(life));
    }

    /** What happens to a share that there is; an invitation if there is none. */
    private Step sharing(Life life) {
        var shares = life.facts().shares().stream()
                .sorted(Comparator.comparing(Facts.Share::device).thenComparing(Facts.Share::invited))
                .toList();
        return oneOf(shares)
                .map(share -> switch (random.nextInt(6)) {
                    case 0 -> new Sharing.Reject(share.device(), share.invited());
                    case 1 -> new Sharing.Unshare(share.device(), share.invited());
                    case 2 -> new Sharing.Leave(share.device(), share.invited());
                    default -> (Step) new Sharing.Accept(share.device(), share.invited());
                })
                .orElseGet(() -> new Sharing.Invite(device(life), one(Life.USERS)));
    }

    /** At least one right of each type. */
    private Set<Permission> permissions() {
        var permissions = new HashSet<Permission>();
        for (var type : Life.TYPES) {
            permissions.add(Permission.ofType(type, one(List.of(Right.values()))));
            permissions.add(Permission.ofType(type, one(List.of(Right.values()))));
        }
        return Set.copyOf(permissions);
    }

    private String name(String kind) {
        return kind + ++names;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String oneOr(String otherwise, List<String> list) {
        return oneOf(list).orElse(otherwise);
    }
}
