package dev.threetokens.e2e.robot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.Program;
import dev.threetokens.e2e.system.Repository;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desktop app in its own process, without a display, and somebody in front of it. */
public final class DesktopRobot implements AutoCloseable {
    private static final List<String> HEADLESS = List.of(
            "-Dprism.order=sw",
            "-Dtestfx.robot=glass",
            "-Dtestfx.headless=true",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1");
    /** What the robot needs beyond the app itself. */
    private static final List<String> TOOLS = List.of("testfx-core", "openjfx-monocle", "hamcrest", "javafx-swing");

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private DesktopRobot(Process process) {
        this.process = process;
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the app, and returns when its window is there. */
    public static DesktopRobot start(ExampleSystem system, Path log) {
        var command = Stream.of(
                        Stream.of(Program.java()),
                        HEADLESS.stream(),
                        Stream.of("-cp", classPath(), RobotMain.class.getName()))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "HOMEGLOW_CLOUD", system.cloud().toString(),
                        "HOMEGLOW_SERVER", system.server().toString(),
                        "HOMEGLOW_SETUP", system.devices().toString()));
        try {
            var robot = new DesktopRobot(builder.start());
            robot.answer();
            return robot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void click(String node) {
        tell(RobotWords.CLICK, node, "");
    }

    /** Replaces what is in a field. */
    public void type(String node, String text) {
        tell(RobotWords.TYPE, node, text);
    }

    /** Chooses in a box by the text that it shows. */
    public void choose(String node, String text) {
        tell(RobotWords.CHOOSE, node, text);
    }

    /** Clicks the line of a list that shows this text. */
    public void pick(String list, String text) {
        tell(RobotWords.PICK, list, text);
    }

    /** The text of a node, if it is to be seen. */
    public Optional<String> text(String node) {
        return Optional.ofNullable(tell(RobotWords.READ, node, "").get("value")).map(JsonNode::asText);
    }

    public void picture(Path file) {
        tell(RobotWords.PICTURE, "", file.toAbsolutePath().toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private JsonNode tell(String verb, String node, String value) {
        try {
            commands.write(Json.write(Map.of("do", verb, "node", node, "value", value)));
            commands.newLine();
            commands.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("the desktop app is gone", e);
        }
    }

    private JsonNode answer() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(RobotWords.PREFIX)) {
                var answer = Json.tree(line.substring(RobotWords.PREFIX.length()));
                if (!answer.path("ok").asBoolean()) {
                    throw new IllegalStateException(answer.path("error").asText());
                }
                return answer;
            }
        }
        throw new IllegalStateException("the desktop app has ended");
    }

    /** The app first, with its own libraries: the robot comes to the app, not the app to the robot. */
    private static String classPath() {
        var app = Repository.here().desktopJar();
        var tools = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(DesktopRobot::isTool);
        return Stream.concat(Stream.of(app.toString()), tools).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isTool(String entry) {
        var name = Path.of(entry).getFileName().toString();
        return name.equals("test-classes") || TOOLS.stream().anyMatch(name::startsWith);
    }
}
