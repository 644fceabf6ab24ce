"""The acts: one service per area, one method per user act. Asks the store, applies the rules, returns views."""
