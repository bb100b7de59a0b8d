package dev.threetokens.sdk;

import cloud.artik.api.DeviceTypesApi;
import cloud.artik.api.DevicesApi;
import cloud.artik.api.MessagesApi;
import cloud.artik.api.RegistrationsApi;
import cloud.artik.api.TagsApi;
import cloud.artik.api.TokensApi;
import cloud.artik.api.UsersApi;
import cloud.artik.client.ApiClient;
import dev.threetokens.e2e.api.HeldToken;
import java.net.URI;

/** The SDK with one token. Every answer that it gets must keep the {@link AnswerRules}. */
final class Sdk {
    private final ApiClient client = new ApiClient();

    /** Without a token. */
    Sdk(URI cloud) {
        client.setBasePath(cloud + "/v1.1");
        AnswerRules.watch(client);
    }

    Sdk(URI cloud, HeldToken token) {
        this(cloud);
        client.setAccessToken(token.value());
    }

    DevicesApi devices() {
        return new DevicesApi(client);
    }

    DeviceTypesApi deviceTypes() {
        return new DeviceTypesApi(client);
    }

    MessagesApi messages() {
        return new MessagesApi(client);
    }

    UsersApi users() {
        return new UsersApi(client);
    }

    TagsApi tags() {
        return new TagsApi(client);
    }

    TokensApi tokens() {
        return new TokensApi(client);
    }

    RegistrationsApi registrations() {
        return new RegistrationsApi(client);
    }
}
