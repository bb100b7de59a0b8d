package dev.threetokens.e2e.badnetwork;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a program and those who call it: {@code CONDITIONS… HOST CONTROL PORT…}. Each PORT leads to the same port
 * of HOST. Who connects to the port CONTROL has connections cut from then on, and is told how many once that is over.
 */
public final class BadNetwork {
    private static final int MOST = 500;

    private final Conditions conditions;
    private final String host;
    private final Random chance;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private BadNetwork(Conditions conditions, String host) {
        this.conditions = conditions;
        this.host = host;
        this.chance = new Random(conditions.seed());
    }

    public static void main(String... words) throws IOException {
        var all = List.of(words);
        var network = new BadNetwork(Conditions.of(all), all.get(Conditions.COUNT));
        var control = new ServerSocket(Integer.parseInt(all.get(Conditions.COUNT + 1)));
        for (var port : all.subList(Conditions.COUNT + 2, all.size())) {
            network.serve(new ServerSocket(Integer.parseInt(port)), network::connect);
        }
        network.serve(control, network::cutNow);
        System.out.println("Ready: " + network.conditions);
    }

    private void serve(ServerSocket here, Caller caller) {
        threads.execute(() -> {
            while (true) {
                try {
                    caller.called(here.accept());
                } catch (IOException unreachable) {
                    System.out.println("not connected: " + unreachable.getMessage());
                }
            }
        });
    }

    private void connect(Socket caller) throws IOException {
        if (open.size() >= MOST) {
            caller.close();
            return;
        }
        try {
            var called = new Socket(host, caller.getLocalPort());
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            var connection = new Connection(caller, called);
            open.add(connection);
            connection.run(conditions, chance, threads, () -> open.remove(connection));
        } catch (IOException unreachable) {
            caller.close();
            throw unreachable;
        }
    }

    private void cutNow(Socket caller) throws IOException {
        var cut = 0;
        for (int beat = 0; beat < conditions.beats(); beat++) {
            LockSupport.parkNanos(conditions.beat().toNanos());
            cut += cutSome();
        }
        try (caller) {
            caller.getOutputStream().write((cut + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int cutSome() {
        var chosen = open.stream().filter(one -> chance.nextBoolean()).toList();
        chosen.forEach(Connection::cut);
        System.out.println("cut " + chosen.size() + " connections");
        return chosen.size();
    }

    private interface Caller {
        void called(Socket socket) throws IOException;
    }
}
