package dev.threetokens.e2e.robot;

/** What the robot and who drives it have agreed on. */
final class RobotWords {
    /** Begins each answer, so that what the app prints by itself is not taken for one. */
    static final String PREFIX = "robot> ";

    static final String CLICK = "click";
    static final String TYPE = "type";
    static final String CHOOSE = "choose";
    static final String PICK = "pick";
    static final String READ = "read";
    static final String PICTURE = "picture";

    private RobotWords() {}
}
