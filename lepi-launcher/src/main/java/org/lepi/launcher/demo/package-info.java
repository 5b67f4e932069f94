/** The demo data: unpacked into the home and loaded through the API, as a partner would load their own. */
@NullMarked
package org.lepi.launcher.demo;

import org.jspecify.annotations.NullMarked;
