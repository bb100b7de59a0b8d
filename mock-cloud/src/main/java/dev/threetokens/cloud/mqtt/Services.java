package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.ConnectionMeters;
import dev.threetokens.cloud.streams.DeviceChannels;
import dev.threetokens.cloud.targets.DeviceTargets;
import jakarta.inject.Singleton;

/** What all connections share. */
@Singleton
record Services(
        MqttConfig config,
        Admission admission,
        Publications publications,
        TopicGate topics,
        DeviceChannels channels,
        ConnectionMeters meters,
        DeviceTargets devices,
        Json json) {}
