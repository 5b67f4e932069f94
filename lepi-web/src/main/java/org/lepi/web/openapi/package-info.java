/** The API's description in OpenAPI, written by hand beside the code; a test holds the two together. */
@NullMarked
package org.lepi.web.openapi;

import org.jspecify.annotations.NullMarked;
