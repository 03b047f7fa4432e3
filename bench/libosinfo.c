/* Measures the same questions with libosinfo's own C API. Prints one number.
   In: `first-answer ID`, `memory ID`, `repeated-question ID` or `every-os ID`, and OSINFO_*_DIR as always.
   Out: CPU time in ms, or in microseconds of one answer; or MB of memory that loading and one answer took. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The part of libosinfo's and GObject's interface that is used here. */
typedef struct OsinfoDb OsinfoDb;
typedef struct OsinfoDevice OsinfoDevice;
typedef struct OsinfoList OsinfoList;
typedef struct OsinfoLoader OsinfoLoader;
typedef struct OsinfoOs OsinfoOs;
typedef struct { unsigned domain; int code; char *message; } GError;

void *g_object_ref(void *object);
void g_object_unref(void *object);
OsinfoLoader *osinfo_loader_new(void);
void osinfo_loader_process_default_path(OsinfoLoader *loader, GError **error);
OsinfoDb *osinfo_loader_get_db(OsinfoLoader *loader);
OsinfoOs *osinfo_db_get_os(OsinfoDb *db, const char *id);
OsinfoList *osinfo_db_get_os_list(OsinfoDb *db);
int osinfo_list_get_length(OsinfoList *list);
void *osinfo_list_get_nth(OsinfoList *list, int index);
OsinfoList *osinfo_os_get_all_devices(OsinfoOs *os, void *filter);
OsinfoList *osinfo_os_get_recommended_resources(OsinfoOs *os);
OsinfoList *osinfo_os_get_minimum_resources(OsinfoOs *os);
const char *osinfo_device_get_class(OsinfoDevice *device);
const char *osinfo_device_get_name(OsinfoDevice *device);

static double microseconds(void) {
  return clock() * 1e6 / CLOCKS_PER_SEC;
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
  OsinfoList *devices = osinfo_os_get_all_devices(os, NULL);
  int length = osinfo_list_get_length(devices);
  for (int index = 0; index < length; index++) {
    OsinfoDevice *device = osinfo_list_get_nth(devices, index);
    const char *class = osinfo_device_get_class(device);
    if (class == NULL) continue;
    if (disk == NULL && strcmp(class, "block") == 0) disk = osinfo_device_get_name(device);
    if (network == NULL && strcmp(class, "net") == 0) network = osinfo_device_get_name(device);
  }
  OsinfoList *recommended = osinfo_os_get_recommended_resources(os);
  OsinfoList *minimum = osinfo_os_get_minimum_resources(os);
  g_object_unref(devices);
  g_object_unref(recommended);
  g_object_unref(minimum);
}

int main(int count, char **arguments) {
  const int times = 200;
  const char *question = count > 1 ? arguments[1] : "";
  double memory = resident_megabytes();
  double start = microseconds();
  OsinfoDb *db = load();
  OsinfoOs *os = osinfo_db_get_os(db, count > 2 ? arguments[2] : "");
  if (os == NULL) {
    fprintf(stderr, "There is no such OS.\n");
    return 1;
  }
  answer(os);

  if (strcmp(question, "first-answer") == 0) {
    printf("%f\n", (microseconds() - start) / 1e3);
  } else if (strcmp(question, "memory") == 0) {
    printf("%f\n", resident_megabytes() - memory);
  } else if (strcmp(question, "repeated-question") == 0) {
    start = microseconds();
    for (int time = 0; time < times; time++) answer(os);
    printf("%f\n", (microseconds() - start) / times);
  } else if (strcmp(question, "every-os") == 0) {
    OsinfoList *oses = osinfo_db_get_os_list(db);
    int length = osinfo_list_get_length(oses);
    start = microseconds();
    for (int index = 0; index < length; index++) answer(osinfo_list_get_nth(oses, index));
    printf("%f\n", (microseconds() - start) / length);
  } else {
    fprintf(stderr, "There is no question '%s'.\n", question);
    return 2;
  }
  return 0;
}
