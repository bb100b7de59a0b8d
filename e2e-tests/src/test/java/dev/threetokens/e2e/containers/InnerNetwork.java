package dev.threetokens.e2e.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/**
 * Where the programs talk to each other; nothing leads out of it. Their published ports are in another network, so that
 * tests reach a program that is cut off from the others.
 */
final class InnerNetwork implements AutoCloseable {
    private final DockerClient docker = DockerClientFactory.instance().client();
    private final Network network = Network.builder()
            .createNetworkCmdModifier(command -> command.withInternal(true))
            .build();

    /** @param name under which the others find it */
    void join(String container, String name) {
        docker.connectToNetworkCmd()
                .withNetworkId(network.getId())
                .withContainerId(container)
                .withContainerNetwork(new ContainerNetwork().withAliases(name))
                .exec();
    }

    void leave(String container) {
        docker.disconnectFromNetworkCmd()
                .withNetworkId(network.getId())
                .withContainerId(container)
                .withForce(true)
                .exec();
    }

    @Override
    public void close() {
        network.close();
    }
}
