package dev.threetokens.e2e.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.model.id.ClientId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AuthorizationRequestTest {
    private static final URI ISSUER = URI.create("http://127.0.0.1:8080");
    private final AuthorizationRequest request =
            AuthorizationRequest.of(ISSUER, new ClientId("client"), URI.create("http://127.0.0.1:1/callback"));

    @Test
    void anAnswerWithItsStateAndIssuerGivesTheCode() {
        assertThat(request.codeOf(answer("code=c&state=" + request.state() + "&iss=http%3A%2F%2F127.0.0.1%3A8080")))
                .isEqualTo("c");
    }

    @Test
    void anAnswerOfAnotherIssuerOrWithAnotherStateIsNotUsed() {
        assertThatThrownBy(() -> request.codeOf(answer("code=c&state=" + request.state() + "&iss=http://evil")))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> request.codeOf(answer("code=c&state=other&iss=" + ISSUER)))
                .hasMessageContaining("does not belong");
    }

    @Test
    void aDenialIsTold() {
        assertThatThrownBy(
                        () -> request.codeOf(answer("error=access_denied&state=" + request.state() + "&iss=" + ISSUER)))
                .hasMessageContaining("access_denied");
    }

    private URI answer(String query) {
        return URI.create(request.redirect() + "?" + query);
    }
}
