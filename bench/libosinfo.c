/* What libosinfo needs for the same questions, by its own C API and this program's own clock. Prints one number.
   In: `load`, `first-answer ID`, `repeated-question ID`, `new-question` or `memory ID`, and OSINFO_*_DIR as always.
   Out: milliseconds, microseconds a question, or MB of memory that loading and one answer took. */
#include <osinfo/osinfo.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double resident_megabytes(void) {
  long size = 0, resident = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL || fscanf(file, "%ld %ld", &size, &resident) != 2) return 0;
  fclose(file);
  return (double)resident * sysconf(_SC_PAGESIZE) / 1e6;
}

static OsinfoDb *load(void) {
  GError *error = NULL;
  OsinfoLoader *loader = osinfo_loader_new();
  osinfo_loader_process_default_path(loader, &error);
  if (error != NULL) {
    fprintf(stderr, "%s\n", error->message);
    exit(1);
  }
  OsinfoDb *db = g_object_ref(osinfo_loader_get_db(loader));
  g_object_unref(loader);
  return db;
}

/* The least that a recommendation needs: all devices of an OS, its own and inherited ones, read once for the first disk
   controller and the first network card; and its recommended and minimum resources. */
static void answer(OsinfoOs *os) {
  const char *disk = NULL, *network = NULL;
  OsinfoDeviceList *devices = osinfo_os_get_all_devices(os, NULL);
  int length = osinfo_list_get_length(OSINFO_LIST(devices));
  for (int index = 0; index < length; index++) {
    OsinfoDevice *device = OSINFO_DEVICE(osinfo_list_get_nth(OSINFO_LIST(devices), index));
    const char *class = osinfo_device_get_class(device);
    if (class == NULL) continue;
    if (disk == NULL && strcmp(class, "block") == 0) disk = osinfo_device_get_name(device);
    if (network == NULL && strcmp(class, "net") == 0) network = osinfo_device_get_name(device);
  }
  OsinfoResourcesList *recommended = osinfo_os_get_recommended_resources(os);
  OsinfoResourcesList *minimum = osinfo_os_get_minimum_resources(os);
  g_object_unref(devices);
  g_object_unref(recommended);
  g_object_unref(minimum);
}

static OsinfoOs *find(OsinfoDb *db, const char *id) {
  OsinfoOs *os = osinfo_db_get_os(db, id);
  if (os == NULL) {
    fprintf(stderr, "no OS %s\n", id);
    exit(1);
  }
  return os;
}

int main(int count, char **words) {
  const char *what = count > 1 ? words[1] : "";
  const char *id = count > 2 ? words[2] : "";
  double memory = resident_megabytes();
  double start = milliseconds();
  OsinfoDb *db = load();

  if (strcmp(what, "load") == 0) {
    printf("%f\n", milliseconds() - start);
  } else if (strcmp(what, "first-answer") == 0) {
    answer(find(db, id));
    printf("%f\n", milliseconds() - start);
  } else if (strcmp(what, "only-answer") == 0) {
    start = milliseconds();
    answer(find(db, id));
    printf("%f\n", (milliseconds() - start) * 1e3);
  } else if (strcmp(what, "memory") == 0) {
    answer(find(db, id));
    printf("%f\n", resident_megabytes() - memory);
  } else if (strcmp(what, "repeated-question") == 0) {
    const int times = 200;
    answer(find(db, id));
    start = milliseconds();
    for (int time = 0; time < times; time++) answer(find(db, id));
    printf("%f\n", (milliseconds() - start) * 1e3 / times);
  } else if (strcmp(what, "new-question") == 0) {
    OsinfoOsList *oses = osinfo_db_get_os_list(db);
    int length = osinfo_list_get_length(OSINFO_LIST(oses));
    start = milliseconds();
    for (int index = 0; index < length; index++) answer(OSINFO_OS(osinfo_list_get_nth(OSINFO_LIST(oses), index)));
    printf("%f\n", (milliseconds() - start) * 1e3 / length);
  } else {
    fprintf(stderr, "unknown: %s\n", what);
    return 2;
  }
  return 0;
}
