#!/bin/sh
# In: what udhcpc has learned, in its environment. Out: the card with this address, which is also kept in a file.
[ "$1" = bound ] || [ "$1" = renew ] || exit 0
ip addr add "$ip/${mask:-24}" dev "$interface"
echo "$ip" >/tmp/address
