package io.smart360.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The interface for other systems; callers show an access token of {@code /api/v1/tokens}. A bean,
 * because the server looks for {@code @LoginConfig} on beans only.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "SMART360",
            version = "1",
            description =
                "Tariffs, readings, bill runs and bills of the utility the token was made for."
                    + " Lists take first (rows to pass over) and size (rows to show, at most 500)."
                    + " A refusal is a problem document (RFC 9457) that names the rule."),
    security = @SecurityRequirement(name = RestApplication.TOKEN))
@SecurityScheme(
    securitySchemeName = RestApplication.TOKEN,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The access_token of POST /api/v1/tokens")
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
public class RestApplication extends Application {

  static final String TOKEN = "token";
}
