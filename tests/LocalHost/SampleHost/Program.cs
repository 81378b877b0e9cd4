// A topology of each kind of resource, small enough to start in seconds.
using Microsoft.Extensions.Configuration;

const string Sample = "../SampleService/SampleService.csproj";

var builder = DistributedApplication.CreateBuilder(args);
var database = builder.AddPostgres("postgres").WithDataVolume().WithArgs("-c", "max_connections=77").AddDatabase("sample-db");
var migration = builder.AddProject("sample-migrate", Sample).WithArgs("migrate").WithReference(database).WaitFor(database)
    .WithEnvironment("SAMPLE_FAILS", builder.Configuration["SAMPLE_FAILS"]);
var sample = builder.AddProject("sample", Sample).WithReference(database).WaitForCompletion(migration).WithHttpEndpoint().WithHttpHealthCheck("/health");
var door = builder.AddProject("door", Sample)
    .WithReference(sample)
    .WaitForCompletion(migration)
    .WithHttpEndpoint(port: builder.Configuration.GetValue("Gateway:Port", 0))
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health");
sample.WithReference(door);
if (builder.Configuration["SAMPLE_BROKER"] is not null)
    sample.WithReference(builder.AddRabbitMQ("rabbitmq").WithManagementPlugin());
builder.Build().Run();
