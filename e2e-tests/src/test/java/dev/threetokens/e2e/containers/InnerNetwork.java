package dev.threetokens.e2e.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import dev.threetokens.e2e.system.Part;
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

    void join(String container, Part part) {
        docker.connectToNetworkCmd()
                .withNetworkId(network.getId())
                .withContainerId(container)
                .withContainerNetwork(new ContainerNetwork().withAliases(part.title()))
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
