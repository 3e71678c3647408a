using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tongchou.Agency.Booking;

namespace Tongchou.Server.Watching;

/// <summary>Sends metrics and traces to an OpenTelemetry collector, where one is named.</summary>
internal static class Telemetry
{
    // One trace in a hundred tells where time goes; at a thousand messages a second all of them would be a load of their own.
    private const double Traced = 0.01;

    private static readonly string[] endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    public static void AddTelemetry(this WebApplicationBuilder builder, string? endpoint)
    {
        builder.Services.AddSingleton<DoorMeter>();
        if (endpoint is null && endpoints.All(name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))))
        {
            return;
        }

        builder.Services.AddSingleton(_ => Metrics(endpoint));
        builder.Services.AddSingleton(_ => Traces(endpoint));
        builder.Services.AddHostedService<Sending>();
    }

    private static MeterProvider Metrics(string? endpoint) => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(Name)
        .AddMeter(LaneMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Npgsql", "System.Runtime")
        .AddOtlpExporter(exporter => Direct(exporter, endpoint, "v1/metrics"))
        .Build();

    // Not the spans of ASP.NET Core: the paths in them hold numbers of persons.
    private static TracerProvider Traces(string? endpoint)
    {
        TracerProviderBuilder builder = Sdk.CreateTracerProviderBuilder().ConfigureResource(Name).AddSource(LaneMeter.Name, "Npgsql");
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_TRACES_SAMPLER")))
        {
            builder.SetSampler(new TraceIdRatioBasedSampler(Traced));
        }

        return builder.AddOtlpExporter(exporter => Direct(exporter, endpoint, "v1/traces")).Build();
    }

    private static void Name(ResourceBuilder resource) => resource.AddService("tongchou", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    // An address of ours is OTLP over HTTP; the standard variables, which may also say gRPC, are read by the exporter.
    private static void Direct(OtlpExporterOptions exporter, string? endpoint, string path)
    {
        if (endpoint is not null)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new($"{endpoint.TrimEnd('/')}/{path}");
        }
    }

    /// <summary>Holds what sends, so that it begins with the server and ends with it.</summary>
    private sealed class Sending(MeterProvider metrics, TracerProvider traces) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            const int Milliseconds = 2_000;
            metrics.ForceFlush(Milliseconds);
            traces.ForceFlush(Milliseconds);
            return Task.CompletedTask;
        }
    }
}
