/** What the website shows to everybody: counts and the institution's own texts. */
@NullMarked
package org.lepi.web.site;

import org.jspecify.annotations.NullMarked;
