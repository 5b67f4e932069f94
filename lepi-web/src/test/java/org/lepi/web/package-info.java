@NullMarked
package org.lepi.web;

import org.jspecify.annotations.NullMarked;
