// The sizes of the design, in logical pixels at 100 %. Qt scales them with the display; nobody else writes a
// size.
#pragma once

namespace concave::ui::metrics {

// The grid of 8, with 4 for tight pairs.
inline constexpr int tight = 4;   ///< label to field, between chips
inline constexpr int iconGap = 6; ///< icon to text
inline constexpr int gap = 8;     ///< between things of one row
inline constexpr int field = 12;  ///< between the fields of a form
inline constexpr int pane = 16;   ///< padding of a pane, between sections
inline constexpr int page = 24;   ///< side margin of a page

// Corners.
inline constexpr int radiusSmall = 4;   ///< checkbox, keycap, small bar
inline constexpr int radiusControl = 6; ///< button, field, chip, menu item
inline constexpr int radiusCard = 8;    ///< card, column, menu, box

// Heights of controls. A larger font makes a control grow; it never gets smaller.
inline constexpr int chip = 20;
inline constexpr int controlSmall = 24;
inline constexpr int control = 28;
inline constexpr int controlKey = 32; ///< the budget, a segmented control in a form
inline constexpr int toast = 44;
inline constexpr int tabs = 40;
inline constexpr int tabGap = 20;
inline constexpr int topBar = 52;
inline constexpr int foot = 56;
inline constexpr int sidebar = 200;
inline constexpr int sidebarCollapsed = 52;

// Rows of lists and tables.
inline constexpr int rowCompact = 32;
inline constexpr int row = 40;
inline constexpr int rowComfortable = 44;
inline constexpr int rowTall = 48;
inline constexpr int rowTwoLines = 52;
inline constexpr int rowPortfolio = 60;

// Icons.
inline constexpr int iconChip = 12;
inline constexpr int iconSmall = 14;
inline constexpr int icon = 16;
inline constexpr int iconLarge = 18;
inline constexpr int iconPage = 24;
inline constexpr int iconAir = 2; ///< what Qt lacks between a button's icon and text: it keeps 4 of 6

// Parts of controls.
inline constexpr int buttonPadding = 11;
inline constexpr int buttonPaddingSmall = 8;
inline constexpr int fieldPadding = 8;
inline constexpr int indicator = 16;  ///< checkbox, radio button
inline constexpr int spinArrows = 10; ///< width of the two arrows of a number field
inline constexpr int track = 4;       ///< slider track
inline constexpr int handle = 16;     ///< slider handle
inline constexpr int bar = 6;         ///< inline bar
inline constexpr int markTick = 12;   ///< event mark above a slider
inline constexpr int tick = 4;        ///< scale tick below a slider
inline constexpr int scrollBar = 10;
inline constexpr int avatar = 20; ///< a person's initials
inline constexpr int avatarLetters = 10;
inline constexpr int drawer = 336;
inline constexpr int hintPadding = 10;
inline constexpr int emptyText = 320; ///< widest sentence on an empty page
inline constexpr int edge = 24;       ///< toast to the lower edge

// The board.
inline constexpr int boardColumn = 190; ///< least width
inline constexpr int leadCard = 136;
inline constexpr int cardGap = 6; ///< between cards, and around them
inline constexpr int cardPadding = 10;
inline constexpr int lostStrip = 56;

// Lines.
inline constexpr int noteLine = 18; ///< from line to line of a paragraph in a box
inline constexpr int line = 1;
inline constexpr int ring = 2;    ///< focus ring, selected card, error border
inline constexpr int ringGap = 2; ///< between a control and its focus ring

// The window and what stands around the pages.
inline constexpr int windowWidth = 1440; ///< where nothing is remembered
inline constexpr int windowHeight = 900;
inline constexpr int windowLeastWidth = 1100;
inline constexpr int windowLeastHeight = 700;
inline constexpr int sidebarFits = 1300;     ///< narrower windows collapse the sidebar by themselves
inline constexpr int sidebarFitsWide = 1600; ///< the same where the page needs much width
inline constexpr int windowIcon = 22;        ///< in the head of the sidebar
inline constexpr int sidebarGap = 10;        ///< inside an item, and from icon to text
inline constexpr int itemGap = 2;            ///< between the items of the sidebar

// The start page.
inline constexpr int startWidth = 1040;
inline constexpr int startHeight = 664;
inline constexpr int startLeft = 384;
inline constexpr int startMargin = 32;
inline constexpr int startIcon = 52; ///< with the air that is part of it
inline constexpr int startHead = 56;
inline constexpr int startButton = 52;
inline constexpr int startButtonTwoLines = 60;
inline constexpr int rowRecent = 80;
inline constexpr int thumbnailWidth = 88;
inline constexpr int thumbnailHeight = 52;
inline constexpr int findWidth = 200;
inline constexpr int dropHeight = 88;

// Time, in milliseconds.
inline constexpr int motion = 120;
inline constexpr int toastTime = 8000;
inline constexpr int toolTipDelay = 500;

} // namespace concave::ui::metrics
