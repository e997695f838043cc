package io.otvet.staff.openid;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery).
 *
 * @param people where more is said of a person than in the token; null when nowhere
 * @param secretInBody whether the client's secret goes into the body, not into a header
 */
record Metadata(
        URI authorize, URI token, URI keys, @Nullable URI people, boolean secretInBody) {}
