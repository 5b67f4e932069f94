/** What the API does in maintenance. */
@NullMarked
package org.lepi.web.setting;

import org.jspecify.annotations.NullMarked;
