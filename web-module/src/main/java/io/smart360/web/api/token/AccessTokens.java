package io.smart360.web.api.token;

import io.smart360.identity.SignedInUser;
import io.smart360.tenancy.TenantClock;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues access tokens: JSON Web Tokens signed with RS256, as MicroProfile JWT reads them. */
@ApplicationScoped
public class AccessTokens {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      encoded(Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT").build());

  @Inject
  @ConfigProperty(name = "smart360.token.signing-key")
  String signingKey;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.audiences")
  String audience;

  @Inject
  @ConfigProperty(name = "smart360.token.minutes", defaultValue = "15")
  int minutes;

  @EJB TenantClock clock;

  private PrivateKey key;

  @PostConstruct
  void readKey() {
    String body = signingKey.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(body);
      key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("smart360.token.signing-key is no RSA private key, PEM", e);
    }
  }

  /** How long a token may be used. */
  Duration lifetime() {
    return Duration.ofMinutes(minutes);
  }

  /** A token for the user at the utility the user signed in to. */
  String issue(SignedInUser user) {
    Instant now = clock.realTime();
    JsonArrayBuilder groups = Json.createArrayBuilder();
    user.groups().forEach(groups::add);
    JsonObject claims =
        Json.createObjectBuilder()
            .add("iss", issuer)
            .add("aud", audience)
            .add("jti", UUID.randomUUID().toString())
            .add("sub", Long.toString(user.userId()))
            .add("upn", user.email())
            .add("name", user.name())
            .add("groups", groups)
            .add("tenant", user.tenantId())
            .add("utility", user.utilityId())
            .add("iat", now.getEpochSecond())
            .add("exp", now.plus(lifetime()).getEpochSecond())
            .build();
    String unsigned = HEADER + "." + encoded(claims);
    return unsigned + "." + BASE64.encodeToString(sign(unsigned));
  }

  private byte[] sign(String unsigned) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The access token cannot be signed", e);
    }
  }

  private static String encoded(JsonObject json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
